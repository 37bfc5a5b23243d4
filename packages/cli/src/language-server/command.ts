import { Command, Option } from 'commander';

const NOTES = `
An editor starts this by itself; docs/editors.md says how to set one up. It speaks the Language Server Protocol over
standard input and output until the editor closes it.`;

/** `tallystick language-server`: what an editor shows of agreements while they are written. */
export function languageServerCommand(): Command {
  return (
    new Command('language-server')
      .description(
        'Serves editors: problems and findings as you type, completion, hover, navigation, layout.',
      )
      // Clients add the option on their own; there is no other way to talk to it.
      .addOption(new Option('--stdio', 'talk over standard input and output').hideHelp())
      .addHelpText('after', NOTES)
      .action(async () => {
        const { serveEditor } = await import('./server.ts');
        await serveEditor(process.stdin, process.stdout);
      })
  );
}
