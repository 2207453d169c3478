package io.talion.trace.write;

import io.talion.trace.finding.Finding;
import io.talion.trace.finding.Payout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One finding a line, canonical JSON, {@code \n} on every platform. */
public final class NdjsonWriter implements FindingWriter {
  private final OutputStream out;

  /** Writes to {@code out}, which should be buffered. */
  public NdjsonWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(Finding finding, String json) throws IOException {
    line(json);
  }

  @Override
  public void write(Payout payout, String json) throws IOException {
    line(json);
  }

  @Override
  public void line(String json) throws IOException {
    out.write(json.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
