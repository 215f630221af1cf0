// Says in one line why nothing runs, when npm could not install the `node` devDependency and the machine's own is too old.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `daybook needs Node 22.19 or newer and runs on ${process.versions.node}: "npm ci" could not install the node@24 package (was its install script allowed?).`,
  );
  process.exit(1);
}
