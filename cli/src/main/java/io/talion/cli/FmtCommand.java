package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Inputs;
import io.talion.cli.host.Messages;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.CommonOptions;
import io.talion.grammar.diagnostic.Diagnostic;
import io.talion.grammar.diagnostic.Renderer;
import io.talion.grammar.diagnostic.SourceText;
import io.talion.grammar.parse.Formatter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code talion fmt}: puts policies into their canonical form, or with {@code --check} says which
 * are not. {@code -} formats standard input to standard output.
 */
@Command(name = "fmt", description = "Puts policies into their canonical form.")
final class FmtCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "policies or modules; - is standard input, formatted to standard output")
  private List<String> files = new ArrayList<>();

  @Option(names = "--check", description = "change nothing; status 1 if a file is not canonical")
  private boolean check;

  @Mixin private CommonOptions common = new CommonOptions();

  FmtCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int status = Exit.DONE;
    for (String file : files) {
      status = Exit.graver(status, one(file));
    }
    return status;
  }

  private int one(String file) throws IOException {
    byte[] source;
    if (file.equals("-")) {
      source = terminal.in().readAllBytes();
    } else {
      Inputs.require(Path.of(file));
      source = Files.readAllBytes(Path.of(file));
    }
    Formatter.Result result = Formatter.format(file, source);
    if (result.text().isEmpty()) {
      wrong(file, source, result.diagnostics());
      return Exit.WRONG;
    }
    byte[] formatted = result.text().get().getBytes(StandardCharsets.UTF_8);
    boolean canonical = Arrays.equals(source, formatted);
    return check ? checked(file, canonical) : written(file, formatted, canonical);
  }

  private void wrong(String file, byte[] source, List<Diagnostic> diagnostics) {
    SourceText text = new SourceText(file, new String(source, StandardCharsets.UTF_8));
    Renderer renderer = Renderer.of(text, terminal.errStyle().on());
    diagnostics.forEach(d -> terminal.err().println(renderer.render(d)));
    new Messages(terminal, common.json)
        .error(
            UserError.wrong(
                Mistake.DOES_NOT_PARSE,
                file + " is left as it is: it does not parse",
                "mend what stands above"));
  }

  private int checked(String file, boolean canonical) {
    if (!canonical) {
      terminal.out().println(file + ": not formatted");
    }
    return canonical ? Exit.DONE : Exit.WRONG;
  }

  private int written(String file, byte[] formatted, boolean canonical) throws IOException {
    if (file.equals("-")) {
      terminal.out().print(new String(formatted, StandardCharsets.UTF_8));
    } else if (!canonical) {
      Files.write(Path.of(file), formatted);
      terminal.out().println(file + ": formatted");
    }
    return Exit.DONE;
  }
}
