import { runPage } from './runPage';

// A page of texts, lists and tables: the library that draws pictures is not loaded.
runPage();
