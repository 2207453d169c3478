package io.talion.bench.baseline;

/**
 * A reference policy written by hand, in the idiom of a service: maps, queues and objects. The
 * floor of quality.md section 1.
 */
public interface Baseline {
  void accept(ServiceEvent event);

  /** After the last event. */
  Verdicts finish();
}
