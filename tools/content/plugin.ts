// Compiles data/ before the app is built, and again whenever a data file changes in development.
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { readMedia } from '../media/read';
import { compileContent } from './content';
import { formatProblem } from './problems';

/** The plugin. A build stops on problems; development goes on with the last good content and says them. */
export function contentPlugin(): Plugin {
  let root = process.cwd();
  let building = false;
  let warn: (message: string) => void = () => {};
  /** Compiles; returns the problems as one text, empty when there are none. */
  const compile = async (): Promise<string> => {
    const { problems, warnings } = compileContent(root, await readMedia(root));
    for (const warning of warnings) warn(formatProblem(warning));
    return problems.map(formatProblem).join('\n');
  };
  return {
    name: 'mine-stage-content',
    configResolved(config) {
      root = config.root;
      building = config.command === 'build';
      warn = (message) => config.logger.warn(message);
    },
    async buildStart() {
      const problems = await compile();
      if (problems === '') return;
      if (building) this.error(`data/\n${problems}`);
      warn(problems);
    },
    configureServer(server) {
      const data = join(root, 'data');
      server.watcher.add(data);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(data + sep)) return;
        void compile().then((problems) => {
          if (problems !== '') server.config.logger.error(problems);
        });
      });
    },
  };
}
