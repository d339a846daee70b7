/** Put in by the build: a hash of everything the app was made from. */
declare const __BUILD_ID__: string;
