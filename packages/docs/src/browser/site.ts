import { openContents } from './contents.js';
import { openCopies } from './copy.js';
import { openDetails } from './details.js';
import { openFilters } from './filter.js';
import { openRuns } from './run-button.js';
import { openSearch } from './search-field.js';
import { openTabs } from './tabs.js';
import { openTheme } from './theme-button.js';

openTheme();
openSearch();
openTabs();
openCopies();
openRuns();
openFilters();
openDetails();
openContents();
