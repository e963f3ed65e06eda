/** Whether a column's name says that its figures are codes, not amounts. */
export const codeName = (name: string): boolean =>
  /(^|[^a-z])(ids?|codes?|zip|zip\s?code|postal|fips|geo\s?id|tract|block|parcel|apn|ssn|ein|npi|phone|telephone|fax|number|num|no|nbr|#|account|licen[cs]e|permit|case|docket|invoice|serial|precinct|district|ward|route|account|naics|sic|cds|grade|version|section|unit|apt|suite|cusip|pin|vin|isbn|key|identifier|room|box)([^a-z]|$)|id$|code$|fips$|zip$/i.test(
    name.replace(/([a-z])([A-Z])/g, '$1 $2'),
  );
