import type { Plugin } from 'esbuild';

/** Leaves out the legends of the library that draws pictures, some 2 kB of the package: pages write their own, as text. */
export const noLegends: Plugin = {
  name: 'no-legends',
  setup(build) {
    build.onLoad({ filter: /[\\/]@observablehq[\\/]plot[\\/]src[\\/]legends\.js$/ }, () => ({
      contents: `
        export const createLegends = () => [];
        export const exposeLegends = () => () => undefined;
        export const legend = () => undefined;`,
      loader: 'js',
    }));
  },
};
