/** Put in by the build: a hash of everything the app was made from. */
declare const __BUILD_ID__: string;
/** Put in by the build: the day of the commit it was made from, or of the build, `YYYY-MM-DD`. */
declare const __BUILD_DAY__: string;
