package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Messages;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Nearest;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Sets picocli up alike for every command: names, colours, and errors as {@link UserError}s. */
final class CommandLines {
  private static final int USAGE_WIDTH = 80;

  private CommandLines() {}

  static CommandLine of(String name, Callable<Integer> command, Terminal terminal) {
    Help.Ansi ansi = terminal.outStyle().on() ? Help.Ansi.ON : Help.Ansi.OFF;
    CommandLine line =
        new CommandLine(command)
            .setCommandName("talion " + name)
            .setColorScheme(Help.defaultColorScheme(ansi))
            .setUsageHelpWidth(
                terminal.columns() == 0 ? USAGE_WIDTH : Math.min(terminal.columns(), 110))
            .setUsageHelpAutoWidth(false)
            .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((e, args) -> refuse(e, name, args, terminal))
            .setExecutionExceptionHandler(
                (e, c, parsed) -> Main.failed(e, parsed.originalArgs(), terminal));
    return line;
  }

  /** Picocli would print a stack trace for whatever its handlers throw, so this one prints. */
  private static int refuse(ParameterException e, String name, String[] args, Terminal terminal) {
    boolean json = Arrays.asList(args).contains("--json");
    new Messages(terminal, json).error(error(e, name));
    return Exit.USAGE;
  }

  private static UserError error(ParameterException e, String name) {
    String help = "`talion " + name + " --help` shows how it is used";
    if (e instanceof UnmatchedArgumentException u) {
      String word = u.getUnmatched().getFirst();
      return u.isUnknownOption()
          ? UserError.usage(
              Mistake.UNKNOWN_OPTION, "unknown option `" + word + "`", nearest(word, e, help))
          : UserError.usage(
              Mistake.UNEXPECTED_ARGUMENT, "unexpected argument `" + word + "`", help);
    }
    return UserError.usage(mistake(e), message(e), help);
  }

  private static Mistake mistake(ParameterException e) {
    return switch (e) {
      case MissingParameterException m -> Mistake.MISSING_ARGUMENT;
      case OverwrittenOptionException o -> Mistake.OPTIONS_DISAGREE;
      default -> Mistake.WRONG_VALUE;
    };
  }

  private static String nearest(String word, ParameterException e, String otherwise) {
    List<String> known =
        e.getCommandLine().getCommandSpec().options().stream()
            .filter(o -> !o.hidden())
            .map(o -> o.longestName())
            .toList();
    return Nearest.to(word, known).map(n -> "did you mean `" + n + "`?").orElse(otherwise);
  }

  private static String message(ParameterException e) {
    String text =
        String.valueOf(e.getMessage())
            .replace("option option", "option")
            .replace("KEY=VALUE format", "the form NAME=VALUE");
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
