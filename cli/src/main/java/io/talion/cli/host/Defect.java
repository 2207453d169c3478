package io.talion.cli.host;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A failure of Talion itself: an apology and what to do. The stack trace goes to a file, and only
 * with {@code --debug}.
 */
public final class Defect {
  private static final Path REPORT = Path.of("talion-defect.txt");

  private Defect() {}

  public static int apologise(Throwable e, Terminal terminal, boolean debug) {
    Style style = terminal.errStyle();
    String what = e instanceof OutOfMemoryError ? "ran out of memory" : "failed";
    terminal
        .err()
        .println(
            style.error("defect")
                + ": sorry, Talion itself "
                + what
                + "; this is not your policy's fault");
    terminal.err().println("  = " + style.strong("fix") + ": " + (debug ? written(e) : hint(e)));
    return Exit.DEFECT;
  }

  private static String hint(Throwable e) {
    return e instanceof OutOfMemoryError
        ? "give it more with TALION_JAVA_OPTS=-Xmx4g"
        : "run it again with --debug and report the file it writes, with the policy and the trace ("
            + e.getClass().getSimpleName()
            + ")";
  }

  private static String written(Throwable e) {
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(REPORT, StandardCharsets.UTF_8))) {
      out.println("talion " + Version.number() + ", " + Runtime.version());
      e.printStackTrace(out);
      return "please report the file " + REPORT.toAbsolutePath();
    } catch (IOException unwritable) {
      return "the report could not be written to " + REPORT.toAbsolutePath();
    }
  }
}
