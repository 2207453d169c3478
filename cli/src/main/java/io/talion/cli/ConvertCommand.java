package io.talion.cli;

import io.talion.cli.host.Exit;
import io.talion.cli.host.Inputs;
import io.talion.cli.host.Mistake;
import io.talion.cli.host.Outputs;
import io.talion.cli.host.Terminal;
import io.talion.cli.host.UserError;
import io.talion.cli.option.CommonOptions;
import io.talion.parquet.ParquetTrace;
import io.talion.trace.read.TraceText;
import io.talion.trace.read.packed.PackedTrace;
import io.talion.trace.read.source.TemporaryCopy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code talion convert}: packs a trace into the compact binary form, makes a Parquet file of it,
 * or gives its lines back.
 */
@Command(
    name = "convert",
    description =
        "Packs a trace into the compact form that run reads too, or into Parquet, or unpacks it.")
final class ConvertCommand implements Callable<Integer> {
  /** The forms, as on the command line. */
  private enum Form {
    packed,
    ndjson,
    parquet
  }

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "TRACE",
      description = "NDJSON, plain, gzip or zstd, a packed trace, or Parquet; - is standard input")
  private String trace = "-";

  @Parameters(index = "1", paramLabel = "OUT", description = "the file; - is standard output")
  private String out = "-";

  @Option(
      names = "--to",
      paramLabel = "FORM",
      description =
          "packed, ndjson or parquet; if not given, parquet for a name in .parquet, else packed"
              + " for lines and ndjson for all others")
  private @Nullable Form to;

  @SuppressWarnings("UnusedVariable") // Read by picocli: the options that every command has.
  @Mixin
  private CommonOptions common = new CommonOptions();

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (!trace.equals("-")) {
      Inputs.require(Path.of(trace));
      Outputs.requireApart(out.equals("-") ? null : Path.of(out), List.of(Path.of(trace)));
    }
    if (trace.equals("-") && form() == Form.parquet) {
      try (TemporaryCopy copy = TemporaryCopy.of(System.in)) {
        write(copy.path());
      }
    } else {
      write(Path.of(trace));
    }
    return Exit.DONE;
  }

  private void write(Path from) throws IOException {
    if (out.equals("-")) {
      convert(from, terminal.out());
    } else {
      toFile(from, Path.of(out));
    }
  }

  /** What was asked for; null if what the trace is decides. */
  private @Nullable Form form() {
    return to == null && out.endsWith(".parquet") ? Form.parquet : to;
  }

  /** A file that could not be finished is worth nothing: it goes. */
  private void toFile(Path from, Path file) throws IOException {
    boolean done = false;
    try (OutputStream stream = open(file)) {
      convert(from, stream);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static OutputStream open(Path file) {
    try {
      return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    } catch (IOException e) {
      throw Outputs.unwritable(file);
    }
  }

  private void convert(Path from, OutputStream stream) {
    try {
      if (form() == Form.parquet) {
        ParquetTrace.write(from, stream);
      } else {
        lines(from, stream);
      }
    } catch (IOException e) {
      throw UserError.usage(
          Mistake.UNREADABLE,
          "the trace could not be converted to its end: " + e.getMessage(),
          "`talion run` reads what is good of it");
    }
  }

  private void lines(Path from, OutputStream stream) throws IOException {
    try (TraceText text = trace.equals("-") ? TraceText.of(System.in) : TraceText.open(from)) {
      Form form = form();
      if (form == Form.packed || (form == null && text.isLines())) {
        PackedTrace.pack(text.stream(), stream);
      } else {
        text.stream().transferTo(stream);
      }
      text.requireWhole();
    }
  }
}
