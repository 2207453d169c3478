package io.talion.trace.column;

import io.talion.trace.value.HashSeed;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Hashes of byte strings, keyed per process, since the values come from whoever writes the trace
 * (quality.md section 3).
 */
final class ByteHash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteHash() {}

  static int of(byte[] bytes, int from, int length) {
    long h = HashSeed.VALUE ^ length;
    int i = from;
    int end = from + length;
    for (; i + 8 <= end; i += 8) {
      h = mix(h ^ (long) LONGS.get(bytes, i));
    }
    if (i < end && end - from >= 8) {
      return (int) (mix(h ^ (long) LONGS.get(bytes, end - 8)) >>> 32);
    }
    long rest = 0;
    for (; i < end; i++) {
      rest = rest << 8 | bytes[i] & 0xff;
    }
    return (int) (mix(h ^ rest) >>> 32);
  }

  private static long mix(long h) {
    long high = Math.multiplyHigh(h, 0x9E3779B97F4A7C15L);
    return high ^ h * 0x9E3779B97F4A7C15L;
  }
}
