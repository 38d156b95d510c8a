import { drawPicture } from './drawPicture';
import { runPage } from './runPage';

// A page with pictures.
runPage(drawPicture);
