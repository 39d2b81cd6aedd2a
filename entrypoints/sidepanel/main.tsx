/** The side panel of Chrome and Edge, the sidebar of Firefox: the popup that stays, and follows the active tab. */
import { openDesk } from '../popup/desk.tsx';

void openDesk('panel');
