package io.talion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code talion convert}: there and back, and a packed trace is a trace. */
final class ConvertCommandTest {
  private static final Path INPUTS = Path.of("src/test/resources/golden/inputs");
  private static final String POLICY = INPUTS.resolve("votes.talion").toString();
  private static final Path GOOD = INPUTS.resolve("good.ndjson");

  @TempDir Path folder;

  private String packed() {
    String file = folder.resolve("packed").toString();
    assertThat(Talion.run("convert", GOOD.toString(), file).status()).isZero();
    return file;
  }

  @Test
  void thereAndBackIsTheSameFile() throws Exception {
    Path back = folder.resolve("back.ndjson");
    assertThat(Talion.run("convert", packed(), back.toString()).status()).isZero();
    assertThat(back).hasSameBinaryContentAs(GOOD);
  }

  @Test
  void aPackedTraceGivesTheSameRun() {
    Talion.Result of = Talion.run("run", POLICY, packed());
    assertThat(of.out()).isEqualTo(Talion.run("run", POLICY, GOOD.toString()).out()).isNotEmpty();
    assertThat(
            Talion.run("run", "--rejected", folder.resolve("r").toString(), POLICY, packed()).out())
        .isEqualTo(of.out());
  }

  @Test
  void aCutPackedTraceIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(Path.of(packed()));
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 3));
    Path back = folder.resolve("back.ndjson");
    Talion.Result result = Talion.run("convert", cut.toString(), back.toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("the compressed data ends too early");
    assertThat(back).doesNotExist();
    assertThat(Talion.run("run", POLICY, cut.toString()).err()).contains("T2021");
  }

  @Test
  void anotherVersionIsRefused() throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of(packed()));
    bytes[7] = 9;
    Path newer = Files.write(folder.resolve("newer"), bytes);
    assertThat(Talion.run("convert", newer.toString(), "-").err())
        .contains("the packed trace is of version 9");
  }

  @Test
  void parquetGivesTheSameRun() {
    String file = folder.resolve("trace.parquet").toString();
    assertThat(Talion.run("convert", GOOD.toString(), file).status()).isZero();
    Talion.Result of = Talion.run("run", POLICY, file);
    Talion.Result lines = Talion.run("run", POLICY, GOOD.toString());
    assertThat(of.out()).isEqualTo(lines.out()).isNotEmpty();
    assertThat(of.err()).isEqualTo(lines.err());
  }

  @Test
  void findingsAsParquetAreTheirJson() {
    String file = folder.resolve("findings").toString();
    Talion.Result of =
        Talion.run("run", "--format", "parquet", "--out", file, POLICY, GOOD.toString());
    assertThat(of.status()).isZero();
    String lines = Talion.run("run", POLICY, GOOD.toString()).out();
    assertThat(Talion.run("convert", file, "-").out())
        .isEqualTo(lines.replace(",\"cut\":null", ""))
        .isNotEmpty();
  }
}
