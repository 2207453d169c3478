package io.talion.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A file that DuckDB 1.5 wrote (snappy, with most of its types): every value in the form in which
 * JSON has it, what is inexact as a text.
 */
final class ForeignFileTest {
  @Test
  void everyTypeHasItsForm() throws Exception {
    Path file = Path.of(ForeignFileTest.class.getResource("foreign.parquet").toURI());
    assertThat(Parquet.lines(file).lines())
        .containsExactly(
            "{\"kind\":\"Response\",\"time\":1767225612500,\"n\":7,\"bytes\":\"0xabcd\","
                + "\"text\":\"x\\\"y\\\\z\",\"amount\":\"123456789012345678901234567890\","
                + "\"share\":\"0.2500\",\"flag\":true,\"list\":[1,null,3],"
                + "\"struct\":{\"a\":1,\"b\":\"u\"},\"part\":0.1,\"whole\":3,"
                + "\"large\":\"the inexact number 1.0E300\",\"day\":\"2026-01-02\","
                + "\"pairs\":[{\"key\":\"k\",\"value\":1}],"
                + "\"local\":\"2026-01-01T00:00:00.000001\",\"json\":{\"p\":[1,{\"q\":null}]}}",
            "{\"kind\":\"Vote\",\"n\":18446744073709551615,\"bytes\":\"0x\",\"text\":\"z\","
                + "\"amount\":\"-1\",\"share\":\"-0.5000\",\"list\":[],"
                + "\"part\":\"the inexact number NaN\",\"whole\":-7,\"large\":0.5,\"pairs\":[],"
                + "\"maybe\":5,\"local\":\"2026-01-01T00:00\"}");
  }
}
