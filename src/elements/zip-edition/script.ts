// All that runs on the pages of the folder, in one classic script.
import '../every-page.ts';
import '../late-elements.ts';
