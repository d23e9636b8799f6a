/** How every tool of the project turns TypeScript into JavaScript: one target and one JSX runtime for webpack, jest and Node. */
exports.swcOptions = ({ commonjs, development = false }) => ({
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic", development } },
  },
  ...(commonjs ? { module: { type: "commonjs" } } : {}),
});
