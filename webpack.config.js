const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { helpPage } = require("./tools/helpPage.cjs");
const { swcOptions } = require("./tools/swcOptions.cjs");

/** The address that manifest.xml and the functions' help addresses are written for; a production build puts the real one in its place. */
const devAddress = "https://localhost:3000";
/** Where a production page takes office.js from; Microsoft allows no copy of it to be hosted. */
const officeCdn = "https://appsforoffice.microsoft.com";

const fromRoot = (...parts) => path.resolve(__dirname, ...parts);

/** What every bundle shares: TypeScript through swc, and source maps without eval, which the pages' policy forbids. */
const base = (mode) => ({
  mode,
  context: __dirname,
  devtool: mode === "production" ? "source-map" : "cheap-module-source-map",
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: swcOptions({ commonjs: false, development: mode !== "production" }),
      },
    ],
  },
  performance: false,
});

const functionsMetadata = () =>
  new CustomFunctionsMetadataPlugin({ input: fromRoot("functions/functions.ts"), output: "functions.json" });

/** Puts the real address into the help addresses of functions.json. */
const helpAddresses = (addInUrl) => ({
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("HelpAddresses", (compilation) =>
      compilation.hooks.processAssets.tap("HelpAddresses", () =>
        compilation.updateAsset(
          "functions.json",
          (source) =>
            new compiler.webpack.sources.RawSource(source.source().toString().replaceAll(devAddress, addInUrl)),
        ),
      ),
    ),
});

/**
 * Nothing leaves the page but requests for its own files and for office.js. Inline styles are Fluent's.
 * No frame-ancestors: Excel on the web shows the pane in a frame.
 */
const contentSecurityPolicy = (officeOrigin) =>
  [
    "default-src 'none'",
    `script-src 'self'${officeOrigin ? ` ${officeOrigin}` : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** The pane's page with its functions; in development also the workbench's page, which a production build leaves out. */
function pages({ production, addInUrl }) {
  const officeOrigin = production ? officeCdn : "";
  const fileName = production ? "[name].[contenthash:8].js" : "[name].js";
  return {
    ...base(production ? "production" : "development"),
    name: "pages",
    entry: {
      // First and on its own, so that cells can calculate before the pane's interface is there.
      functions: "./functions/functions.ts",
      taskpane: { import: "./taskpane/taskpane.tsx", dependOn: "functions" },
      ...(production ? {} : { workbench: "./workbench/page/index.ts" }),
    },
    output: {
      path: fromRoot("dist"),
      clean: production,
      publicPath: "auto",
      // The manifest names functions.js, and a manifest outlives many builds: its freshness is in the query.
      filename: ({ chunk }) => (production && chunk.name === "functions" ? "functions.js?[contenthash:8]" : fileName),
      chunkFilename: fileName,
      cssFilename: fileName.replace(/js$/, "css"),
    },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: true })],
    },
    plugins: [
      functionsMetadata(),
      helpAddresses(addInUrl),
      new HtmlPlugin({
        template: "./taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        inject: "head",
        scriptLoading: "blocking",
        favicon: "./assets/icon-32.png",
        officeJs: production ? `${officeCdn}/lib/1/hosted/office.js` : "/office/office.js",
        contentSecurityPolicy: contentSecurityPolicy(officeOrigin),
      }),
      ...(production
        ? []
        : [
            // With it, React in development compares all that a component shows before and after, to draw it in a profiler: a
            // second of standstill where a workbook has 100,000 devices.
            new DefinePlugin({ "console.timeStamp": "undefined" }),
            new HtmlPlugin({
              template: "./workbench/page/workbench.html",
              filename: "index.html",
              chunks: ["workbench"],
              favicon: "./assets/icon-32.png",
            }),
          ]),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "docs/functions.md", to: "help.html", transform: (content) => helpPage(content.toString()) },
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(devAddress, addInUrl) },
        ],
      }),
    ],
  };
}

/** The add-in without its interface, for `npm run demo`: the same functions and workflows, run in jsdom. */
const headless = () => ({
  ...base("development"),
  name: "headless",
  entry: { headless: ["./functions/functions.ts", "./taskpane/headless.ts"] },
  output: { path: fromRoot("node_modules/.cache/headless"), filename: "[name].js" },
  plugins: [functionsMetadata()],
});

/**
 * @param {{ production?: boolean, headless?: boolean, addInUrl?: string }} env
 *   production: `dist/` for hosting at addInUrl; headless: the bundle of the demo; neither: the development pages.
 * @returns {import("webpack").Configuration}
 */
module.exports = (env = {}) =>
  env.headless
    ? headless()
    : pages({ production: Boolean(env.production), addInUrl: (env.addInUrl ?? devAddress).replace(/\/+$/, "") });
