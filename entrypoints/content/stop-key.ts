/** Set in our isolated world once the marking script has begun; a script brought in a second time ends the first by it. */
export const STOP_KEY = 'cezhuStop';
