package io.talion.trace.read;

import static io.talion.trace.read.Ticks.bytes;
import static io.talion.trace.read.Ticks.tick;
import static io.talion.trace.read.Ticks.ticks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.talion.trace.read.field.EventSink;
import io.talion.trace.read.source.ReadOptions;
import io.talion.trace.read.strict.Limits;
import io.talion.trace.read.strict.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What traces come in: compressed, cut, blown up, in several files, in none. */
class TraceFilesTest {

  @Test
  void compressionIsKnownByContent() throws IOException {
    byte[] plain = bytes(tick(1, 1) + tick(2, 2));
    assertThat(ticks(gzip(plain), ReadOptions.DEFAULT).events()).hasSize(2);
    assertThat(ticks(Zstd.compress(plain), ReadOptions.DEFAULT).events()).hasSize(2);
    assertThat(ticks(new byte[0], ReadOptions.DEFAULT).events()).isEmpty();
  }

  @Test
  void aCutOfCompressedDataLosesNothingBeforeIt() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(tick(i, i * 7919));
    }
    for (byte[] whole :
        List.of(gzip(bytes(text.toString())), Zstd.compress(bytes(text.toString())))) {
      for (int cut = 5; cut < whole.length; cut += 97) {
        EventSink sink = ticks(Arrays.copyOf(whole, cut), ReadOptions.DEFAULT);
        assertThat(sink.rejections()).extracting(Rejection::code).contains("T2021");
        assertThat(sink.events()).hasSizeLessThanOrEqualTo(300);
      }
    }
  }

  @Test
  void aBombIsStopped() throws IOException {
    byte[] bomb = gzip(bytes((tick(1, 1) + " ".repeat(1000) + "\n").repeat(4000)));
    Limits limits = new Limits(1 << 20, 16, 78, 100, 1 << 20);
    EventSink sink = ticks(bomb, ReadOptions.DEFAULT.withLimits(limits));
    assertThat(sink.rejections()).extracting(Rejection::code).contains("T2022");
    assertThat(sink.events()).hasSizeLessThan(4000);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write(plain);
    }
    return out.toByteArray();
  }

  @Test
  void filesMergeByTime(@TempDir Path folder) throws IOException {
    Path a = Files.writeString(folder.resolve("a.ndjson"), tick(1, 1) + tick(5, 2) + tick(5, 3));
    Path b =
        Files.writeString(
            folder.resolve("b.csv"), "n,kind,time\n10,Tick,0\n11,Tick,5\n12,Tick,9\n");
    Path c = Files.writeString(folder.resolve("c.ndjson"), "");
    EventSink sink = new EventSink();
    List<String> files = List.of(a.toString(), b.toString(), c.toString());
    try (TraceReader reader = TraceReader.open(files, Ticks.SCHEMA, ReadOptions.DEFAULT, sink)) {
      reader.drain();
      assertThat(reader.counts().accepted()).isEqualTo(6);
      assertThat(reader.counts().bytes()).isEqualTo(Files.size(a) + Files.size(b));
    }
    assertThat(sink.events())
        .extracting(e -> e.field("n").toString())
        .containsExactly("10", "1", "2", "3", "11", "12");
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    String missing = folder.resolve("missing").toString();
    assertThatThrownBy(() ->
            TraceReader.open(List.of(missing), Ticks.SCHEMA, ReadOptions.DEFAULT, new EventSink()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing);
  }
}
