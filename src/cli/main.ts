/** The command line: arguments to commands, every failure to one line and an exit code. */
import { Command, CommanderError, Option } from 'commander';
import type { Lang, Words } from '../core/lang';
import { LANGS } from '../core/lang';
import { setLanguage } from '../functions/session';
import { FORMULA_MODES } from '../hosts/file/index';
import { audit } from './audit';
import type { BuildOptions } from './build';
import { build } from './build';
import { call } from './call';
import { check } from './check-file';
import { checks } from './checks';
import { diff } from './diff';
import { facts } from './facts';
import { HELP } from './help';
import type { Io, Terminal } from './io';
import { DONE, Refusal, USAGE, ioOf, processTerminal } from './io';
import { list } from './list';
import { unknownName } from './nearest';
import { Printed } from './printed-text';
import { systemRefusal } from './system-faults';
import { verify } from './verify';
import { version } from '../../package.json';
// The bundled figures answer.
import '../runtime';

interface Common {
  readonly lang: Lang;
  readonly json?: boolean;
}

/** Runs one command and returns its exit code; never throws. */
export async function run(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const io = ioOf(terminal);
  let code: number = DONE;
  const program = commands(args, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its line, or the help or version that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
    const refusal = error instanceof Refusal ? error : systemRefusal(error);
    // A fault of ours is no verdict on anything: its exit code is not that of a no.
    io.err(refusal?.message ?? `internal error: ${String((error as Error)?.message ?? error)}`);
    return refusal?.exitCode ?? USAGE;
  }
}

/** `-21%`, `-0.1`, `-.5`, `-€5`, `-CN¥7,800`, `-１`: a number below zero. */
const NEGATIVE = /^-[\p{Sc}A-Z\s]*[.,]?\p{Nd}/u;

/** What the command line took for an option and no command knows; after `--` everything is an argument. */
function refuseUnknownOptions(given: readonly string[], args: readonly string[]): void {
  const end = args.indexOf('--');
  const before = end === -1 ? args : args.slice(0, end);
  const wrong = given.find((one) => /^-./.test(one) && !NEGATIVE.test(one) && before.includes(one));
  if (wrong !== undefined)
    throw new Refusal(
      USAGE,
      `${unknownName('option', wrong, ['--json', '--lang', '--help'])}; an argument that begins with a dash stands behind --`,
    );
}

/** The help is in the language that is asked for, which must be known before parsing. */
function langOfArguments(args: readonly string[]): Lang {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const text = args[at]?.split('=')[1] ?? args[at + 1];
  return LANGS.find((lang) => at >= 0 && lang === text) ?? 'en';
}

function commands(args: readonly string[], io: Io, finish: (code: number) => void): Command {
  const lang = langOfArguments(args);
  const say = (text: Words): string => text[lang];
  const program = new Command('xiaomi-atlas');

  /** Each command gets its own options together with the common ones. */
  const run =
    (action: (...given: never[]) => number | Promise<number>) =>
    async (...given: unknown[]): Promise<void> => {
      const command = given.pop() as Command;
      setLanguage(lang);
      finish(await action(...([...given.slice(0, -1), command.optsWithGlobals()] as never[])));
    };
  const json = (): Option => new Option('--json', say(HELP.json));
  const add = (name: string, description: Words): Command =>
    program
      .command(name)
      .allowExcessArguments(false)
      .description(say(description))
      .helpOption('-h, --help', say(HELP.help));

  program
    .description(say(HELP.program))
    .version(version, '-V, --version', say(HELP.version))
    .helpOption('-h, --help', say(HELP.help))
    .helpCommand(false)
    .addOption(new Option('--lang <tag>', say(HELP.lang)).choices([...LANGS]).default('en'))
    .configureOutput({
      writeOut: (text) => io.out(Printed.lines(text.trimEnd().split('\n'))),
      writeErr: (text) => io.err(text),
      outputError: (text, write) => write(text.replace(/^error: /, '').replace(/\n(?=\(Did you mean)/, ' ')),
    })
    .exitOverride()
    .allowExcessArguments()
    .action(() => {
      const names = program.commands.map((one) => one.name());
      const [given] = program.args;
      throw new Refusal(
        USAGE,
        given === undefined
          ? `which command? ${names.join(', ')} (--help explains them)`
          : unknownName('command', given, names),
      );
    });

  add('facts', HELP.facts)
    .addOption(json())
    .action(run((options: Common) => facts(options, io)));
  add('call <name> [arguments...]', HELP.call)
    .addOption(json())
    // A fall such as -21% is an argument; what begins with a dash and is no number is told.
    .allowUnknownOption()
    .action(
      run((name: string, rest: string[], options: Common) => {
        refuseUnknownOptions([name, ...rest], args);
        return call(name, rest, options, io);
      }),
    );
  add('build <workbook>', HELP.build)
    .requiredOption('-o, --output <file>', say(HELP.output))
    .addOption(new Option('--formulas <mode>', say(HELP.formulas)).choices([...FORMULA_MODES]).default('native'))
    .option('--edition <edition>', say(HELP.edition), 'full')
    .option('--pages <ids>', say(HELP.pages))
    .option('--regions <names>', say(HELP.regions))
    .option('--force', say(HELP.force))
    .action(run((workbook: string, options: BuildOptions) => build(workbook, options, io)));
  add('verify <file>', HELP.verify)
    .addOption(json())
    .action(run((file: string, options: Common) => verify(file, options, io)));
  add('diff <old> [new]', HELP.diff)
    .addOption(json())
    .action(run((before: string, after: string | undefined, options: Common) => diff(before, after, options, io)));
  add('list <kind> [filter]', HELP.list)
    .addOption(json())
    .allowUnknownOption()
    .action(
      run((kind: string, filter: string | undefined, options: Common) => {
        refuseUnknownOptions([kind, filter ?? ''], args);
        return list(kind, filter, options, io);
      }),
    );
  add('audit', HELP.audit)
    .requiredOption('--originals <folder>', say(HELP.originals))
    .addOption(json())
    .action(run((options: Common & { originals: string }) => audit(options.originals, options, io)));
  add('check <file>', HELP.check)
    .addOption(json())
    .action(run((file: string, options: Common) => check(file, options, io)));
  add('checks', HELP.checks)
    .addOption(json())
    .action(run((options: Common) => checks(options, io)));
  return program;
}
