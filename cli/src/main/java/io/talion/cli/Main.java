package io.talion.cli;

import io.talion.cli.host.Defect;
import io.talion.cli.host.Exit;
import io.talion.cli.host.Messages;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.host.Version;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The command {@code talion}: finds the subcommand, parses its options and turns its outcome into
 * the exit status of the interface. Whatever goes wrong ends in a sentence, never in a stack trace.
 */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its status. Standard input becomes interruptible, so
   * that Ctrl-C ends a run that waits for it.
   */
  public static void main(String[] args) {
    System.setIn(Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel()));
    Terminal terminal = Terminal.ofProcess();
    int status = execute(args, terminal);
    terminal.flush();
    System.exit(status);
  }

  /** Runs one command on that terminal and gives its status. */
  static int execute(String[] args, Terminal terminal) {
    try {
      return dispatch(args, terminal);
    } catch (Throwable e) {
      return failed(e, Arrays.asList(args), terminal);
    } finally {
      terminal.flush();
    }
  }

  /** Says what went wrong and gives the status for it. */
  static int failed(Throwable e, List<String> args, Terminal terminal) {
    if (e instanceof UserError u) {
      new Messages(terminal, args.contains("--json")).error(u);
      return u.status();
    }
    return Defect.apologise(e, terminal, args.contains("--debug"));
  }

  private static int dispatch(String[] args, Terminal terminal) throws Exception {
    if (args.length == 0) {
      terminal.err().print(Overview.text(terminal.errStyle()));
      return Exit.USAGE;
    }
    return switch (args[0]) {
      case "--help", "-h" -> {
        terminal.out().print(Overview.text(terminal.outStyle()));
        yield Exit.DONE;
      }
      case "--version", "-V" -> {
        terminal.out().println("talion " + Version.number());
        yield Exit.DONE;
      }
      default -> command(args[0], Arrays.copyOfRange(args, 1, args.length), terminal);
    };
  }

  private static int command(String name, String[] rest, Terminal terminal) {
    Commands.Entry entry = Commands.find(name);
    if (entry == null) {
      throw unknown(name);
    }
    Callable<Integer> command = entry.make().apply(terminal);
    return CommandLines.of(name, command, terminal).execute(rest);
  }

  private static UserError unknown(String name) {
    if (Commands.comesLater(name)) {
      return UserError.usage(
          Mistake.COMES_LATER,
          "`talion " + name + "` comes later: this version does not have it",
          "`talion --help` lists what it has");
    }
    boolean option = name.startsWith("-");
    return UserError.usage(
        option ? Mistake.UNKNOWN_OPTION : Mistake.UNKNOWN_COMMAND,
        "unknown " + (option ? "option" : "command") + " `" + name + "`",
        Commands.suggestion(name));
  }
}
