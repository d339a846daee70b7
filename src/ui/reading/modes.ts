// The style sheets of who reads otherwise: large words on a sheet, and white on black. Loaded when first asked for.
import './sheet.css';
import './sheet-places.css';
import './sheet-geopark.css';
import './high.css';
