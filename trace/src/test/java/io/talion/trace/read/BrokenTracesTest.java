package io.talion.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.RejectionCode;
import io.talion.trace.write.RejectionJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the user sees of broken traces, as golden files beside them; {@code -Dtalion.record=true}
 * writes them anew. Limits are lowered where a file at the real limit would be large.
 */
class BrokenTracesTest {
  private static final Path FOLDER = Path.of("src/test/resources/broken-traces");
  private static final int CASES = 25;

  @Test
  void messagesAreThoseOfTheGoldenFiles() throws IOException {
    List<Path> traces = traces();
    for (Path trace : traces) {
      check(trace);
    }
    System.out.println("broken traces: " + traces.size() + " cases, " + traces.size() + " equal");
    assertThat(traces).hasSize(CASES);
  }

  private static List<Path> traces() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(p -> p.toString().matches(".*\\.(ndjson|csv)")).sorted().toList();
    }
  }

  private static void check(Path trace) throws IOException {
    String actual = run(trace);
    Path golden = trace.resolveSibling(trace.getFileName() + ".expected");
    if (Boolean.getBoolean("talion.record")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).as(trace.toString()).isEqualTo(Files.readString(golden));
    assertThat(actual).as(trace.toString()).contains("\"rejected\"").doesNotContain("Exception");
  }

  private static String run(Path trace) throws IOException {
    String name = String.valueOf(trace.getFileName());
    EventSink sink = BrokenTraces.read(Files.readAllBytes(trace), name, options(name));
    String rejected =
        sink.rejections().stream().map(RejectionJson::of).collect(Collectors.joining("\n"));
    return sink.events().size() + " accepted\n" + rejected + "\n";
  }

  private static ReadOptions options(String name) {
    if (name.contains("too-long")) {
      return ReadOptions.DEFAULT.withLimits(new Limits(250, 16, 78, 200, 1 << 20));
    }
    if (name.contains("signature")) {
      return ReadOptions.DEFAULT.withRequireSignatures(true);
    }
    return ReadOptions.DEFAULT.withStrict(name.contains("strict"));
  }

  @Test
  void everyCodeOfTheReaderIsInAGoldenFile() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path trace : traces()) {
      all.append(
          Files.readString(
              trace.resolveSibling(trace.getFileName() + ".expected"), StandardCharsets.UTF_8));
    }
    for (RejectionCode code : RejectionCode.values()) {
      boolean ofTheRun = code.code().compareTo("T2030") >= 0;
      switch (code) {
        case BROKEN_COMPRESSION, COMPRESSION_RATIO, UNKNOWN_MEMBER -> {}
        default -> {
          if (!ofTheRun) {
            assertThat(all.toString()).as(code.toString()).contains(code.code());
          }
        }
      }
    }
  }
}
