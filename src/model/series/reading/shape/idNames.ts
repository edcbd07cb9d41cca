/** Names of columns that tell things apart, as words of a name in any spelling: `station_id`, `stationId`, `Station ID`. */
const IDS =
  /(^|[^a-z])(id|uid|uuid|guid|key|code|name|label|station|sensor|device|meter|node|site|store|shop|item|sku|product|customer|household|building|plant|turbine|series|entity|symbol|ticker|stock|asset|currency|country|region|state|county|city|province|location|geo|zone|point|place|well|gauge|basin|host|instance|machine|engine|unit|patient|subject|person|user|group|variable|metric|measure|measurement|field|parameter|indicator|quantity|channel|tag|type|category|longitude|latitude|lon|lat)s?([^a-z]|$)/i;
/** Names that tell series apart even where no time says so. */
const STRONG =
  /(^|[^a-z])((unique|ts|series|item|entity|station|sensor|device|meter|site|store|node|point|location)[ _-]?id|station|sensor|device|meter|entity|symbol|ticker|metric|variable|parameter|measurement|field|host)s?([^a-z]|$)/i;

const spelt = (name: string): string => name.replace(/([a-z])([A-Z])/g, "$1_$2");

export const isIdName = (name: string): boolean => IDS.test(spelt(name));
export const isStrongIdName = (name: string): boolean => STRONG.test(spelt(name));
export const isLongitude = (name: string): boolean => /^(lon|long|lng|longitude|easting|coord_?x|x_?coord)$/i.test(name);
export const isLatitude = (name: string): boolean => /^(lat|latitude|northing|coord_?y|y_?coord)$/i.test(name);
