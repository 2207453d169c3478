package io.talion.trace.read;

import io.talion.trace.read.source.ReadOptions;

/**
 * Any bytes as a trace, for a fuzzer: reading record by record and in batches meet the same events,
 * rejections and counts.
 */
public final class TraceFuzzer {
  private TraceFuzzer() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    BrokenTraces.read(input, "fuzz.ndjson", ReadOptions.DEFAULT);
  }
}
