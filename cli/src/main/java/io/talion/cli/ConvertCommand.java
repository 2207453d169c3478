package io.talion.cli;

import io.talion.trace.read.PackedTrace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code talion convert}: packs a trace into the compact binary form, or gives its lines back. */
@Command(
    name = "convert",
    description = "Packs a trace into the compact form that run reads too, or unpacks it.")
final class ConvertCommand implements Callable<Integer> {
  /** The forms, as on the command line. */
  private enum Form {
    packed,
    ndjson
  }

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "TRACE",
      description = "NDJSON, plain, gzip or zstd, or a packed trace; - is standard input")
  private String trace = "-";

  @Parameters(index = "1", paramLabel = "OUT", description = "the file; - is standard output")
  private String out = "-";

  @Option(
      names = "--to",
      paramLabel = "FORM",
      description = "packed or ndjson; the other than it is, if not given")
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
    }
    try (InputStream in = trace.equals("-") ? System.in : Files.newInputStream(Path.of(trace))) {
      if (out.equals("-")) {
        convert(in, terminal.out());
      } else {
        toFile(in, Path.of(out));
      }
    }
    return Exit.DONE;
  }

  /** A file that could not be finished is worth nothing: it goes. */
  private void toFile(InputStream in, Path file) throws IOException {
    boolean done = false;
    try (OutputStream stream = open(file)) {
      convert(in, stream);
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

  private void convert(InputStream in, OutputStream stream) {
    try {
      PackedTrace.convert(in, stream, Optional.ofNullable(to).map(f -> f == Form.packed));
    } catch (IOException e) {
      throw UserError.usage(
          Mistake.UNREADABLE,
          "the trace could not be converted to its end: " + e.getMessage(),
          "`talion run` reads what is good of it");
    }
  }
}
