package io.talion.trace.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.read.packed.PackedTrace;
import io.talion.trace.read.strict.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is packed is the same trace: byte for byte, cut or damaged never silently. */
class PackedTraceProperties {
  private static byte[] unpack(Expansion in) throws IOException {
    return in.readAllBytes();
  }

  private static Expansion open(byte[] packed) throws IOException {
    return new Expansion(new ByteArrayInputStream(packed), Limits.DEFAULT);
  }

  @Property(tries = 500)
  void unpackingGivesTheBytesThatWerePacked(@ForAll("texts") String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Expansion in = open(PackedTrace.pack(bytes));
    assertThat(unpack(in)).isEqualTo(bytes);
    assertThat(in.fault()).isEmpty();
  }

  @Property(tries = 60)
  void aCutIsSeen(@ForAll("texts") String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] packed = PackedTrace.pack(bytes);
    for (int cut = PackedTrace.MAGIC.length; cut < packed.length; cut++) {
      Expansion in = open(Arrays.copyOf(packed, cut));
      byte[] read = unpack(in);
      assertThat(read).isEqualTo(Arrays.copyOf(bytes, read.length));
      assertThat(in.fault()).isPresent();
    }
  }

  @Property(tries = 500)
  void damageIsSeen(@ForAll("texts") String text, @ForAll int where, @ForAll byte value)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] packed = PackedTrace.pack(bytes);
    int at = PackedTrace.MAGIC.length - 1 + Math.floorMod(where, packed.length - 7);
    boolean changed = packed[at] != value;
    packed[at] = value;
    Expansion in = open(packed);
    byte[] read = unpack(in);
    assertThat(in.fault().isPresent()).isEqualTo(changed);
    assertThat(read).isEqualTo(Arrays.copyOf(bytes, read.length));
  }

  @Property(tries = 3)
  void aBlockEndsAnywhere(@ForAll("texts") String text) throws IOException {
    String many = (text + "{\"kind\":\"K\",\"n\":17,\"h\":\"0xab\"}\n").repeat(40_000);
    byte[] bytes = (many + "x".repeat(PackedTrace.BLOCK + 5)).getBytes(StandardCharsets.UTF_8);
    Expansion in = open(PackedTrace.pack(bytes));
    assertThat(unpack(in)).isEqualTo(bytes);
    assertThat(in.fault()).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "{\"kind\":\"K\",\"n\":1}\n",
            "{\"kind\":\"K\",\"n\":17}\n",
            "{\"kind\":\"K\",\"n\":123456789012345678}\n",
            "{\"kind\":\"K\",\"n\":1234567890123456789}\n",
            "{\"kind\":\"K\",\"n\":-1}\n",
            "{\"kind\":\"K\",\"n\":\"007\"}\r\n",
            "{\"kind\":\"K\",\"h\":\"0xab\"}\n",
            "{\"kind\":\"K\",\"h\":\"0xcd\"}\n",
            "{\"kind\":\"K\",\"h\":\"0xCD\"}\n",
            "{\"kind\":\"K\",\"h\":\"0x\", \"l\": [1, {\"a\": 2}]}\n",
            "{\"kind\":\"K\",\"s\":\"\u00e4\\n\"}\n",
            "{\"n\":5,\"kind\":\"K\"}\n",
            "\n",
            "\r\n",
            "\uFEFF",
            "not json\n",
            "{\"half\":",
            "\0\n")
        .list()
        .ofMaxSize(12)
        .map(l -> String.join("", l));
  }
}
