// What runs on every page, as one small file that the second page finds in the cache.
import './course-map.ts';
import './double-press.ts';
import './keyboard-scrolling.ts';
import './search-opener.ts';
import './theme-switch.ts';
