/**
 * The analyzer takes the first string given to dispatchEvent for an event of that name; only events
 * that a class documents with @fires are real. Private members are nobody's interface.
 */
const documentedOnly = {
  name: 'documented-only',
  moduleLinkPhase({moduleDoc}) {
    for (const declaration of moduleDoc.declarations ?? []) {
      declaration.events &&= declaration.events.filter((event) => event.name && event.description);
      declaration.members &&= declaration.members.filter((member) => member.privacy !== 'private');
    }
  },
};

/** Whoever reads the manifest has the package, where the modules are those of dist. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({customElementsManifest}) {
    const visit = (node) => {
      for (const [key, value] of Object.entries(node)) {
        if (value && typeof value === 'object') visit(value);
        else if ((key === 'path' || key === 'module') && /^\/?src\//.test(value)) {
          node[key] = value.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
        }
      }
    };
    visit(customElementsManifest);
  },
};

/** Files are found in whatever order the disk has them; the manifest must not depend on it. */
const inOrder = {
  name: 'in-order',
  packageLinkPhase({customElementsManifest}) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/events/**/*.ts', 'src/define/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  litelement: true,
  plugins: [documentedOnly, publishedPaths, inOrder],
};
