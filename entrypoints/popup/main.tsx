/** The toolbar's popup. */
import { openDesk } from './desk.tsx';

void openDesk('popup');
