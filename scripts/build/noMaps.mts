// What pages are bundled with in place of d3-geo, some 8 kB of the package: the library that draws pictures names it for maps,
// and pages draw none.

function noMap(): never {
  throw new Error('Pages draw no maps.');
}

/** The library makes one when it is loaded, of methods that only maps call. */
function geoTransform(methods: object): object {
  return methods;
}

export {
  geoTransform,
  noMap as geoAlbers,
  noMap as geoAlbersUsa,
  noMap as geoAzimuthalEqualArea,
  noMap as geoAzimuthalEquidistant,
  noMap as geoCentroid,
  noMap as geoClipRectangle,
  noMap as geoConicConformal,
  noMap as geoConicEqualArea,
  noMap as geoConicEquidistant,
  noMap as geoEqualEarth,
  noMap as geoEquirectangular,
  noMap as geoGnomonic,
  noMap as geoGraticule10,
  noMap as geoMercator,
  noMap as geoOrthographic,
  noMap as geoPath,
  noMap as geoStereographic,
  noMap as geoStream,
  noMap as geoTransverseMercator,
};
