package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Style;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.CommonOptions;
import io.talion.grammar.diagnostic.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code talion help [COMMAND|CODE]}: the options of a command, or the page of a diagnostic. */
@Command(name = "help", description = "Explains a command, or a diagnostic such as T0123.")
final class HelpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "COMMAND|CODE", description = "what to explain")
  private List<String> topic = new ArrayList<>();

  @Mixin CommonOptions common = new CommonOptions();

  HelpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (topic.isEmpty()) {
      terminal.out().print(Overview.text(terminal.outStyle()));
      return Exit.DONE;
    }
    topic.forEach(this::explain);
    return Exit.DONE;
  }

  private void explain(String word) {
    Commands.Entry command = Commands.find(word);
    if (command != null) {
      CommandLines.of(word, command.make().apply(terminal), terminal).usage(terminal.out());
    } else {
      terminal.out().print(page(word));
    }
  }

  private String page(String word) {
    String code = word.toUpperCase(Locale.ROOT);
    Optional<String> page = Codes.page(code);
    if (page.isPresent()) {
      return styled(page.get());
    }
    if (code.matches("T[0-9]+")) {
      throw UserError.usage(
          Mistake.UNKNOWN_TOPIC, "there is no diagnostic " + code, "a code is T and four digits");
    }
    throw UserError.usage(
        Mistake.UNKNOWN_TOPIC,
        "there is no help on `" + word + "`",
        Commands.comesLater(word) ? "this command comes later" : Commands.suggestion(word));
  }

  private String styled(String page) {
    Style style = terminal.outStyle();
    StringBuilder out = new StringBuilder();
    page.lines().forEach(l -> out.append(l.startsWith("#") ? style.strong(l) : l).append('\n'));
    return out.toString();
  }
}
