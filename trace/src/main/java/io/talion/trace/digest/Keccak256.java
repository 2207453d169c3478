package io.talion.trace.digest;

/**
 * Keccak-256 as Ethereum has it: the sponge of FIPS 202 with the padding of before the standard
 * (0x01 instead of 0x06), so that it is not SHA3-256. Stateless; safe for many threads.
 */
public final class Keccak256 {
  /** Bytes of a digest. */
  public static final int SIZE = 32;

  private static final int RATE = 136;
  private static final int LANES = 25;
  private static final int ROUNDS = 24;

  /** Where each lane goes in the steps rho and pi, from lane 1 on, and how far it is turned. */
  private static final int[] TARGETS = new int[ROUNDS];

  private static final int[] TURNS = new int[ROUNDS];
  private static final long[] CONSTANTS = new long[ROUNDS];

  static {
    int x = 1;
    int y = 0;
    for (int t = 0; t < ROUNDS; t++) {
      TURNS[t] = (t + 1) * (t + 2) / 2 % Long.SIZE;
      int next = (2 * x + 3 * y) % 5;
      x = y;
      y = next;
      TARGETS[t] = x + 5 * y;
    }
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int bit = 0; bit < 7; bit++) {
        if ((register & 1) != 0) {
          CONSTANTS[round] ^= 1L << ((1 << bit) - 1);
        }
        register = (register << 1) ^ ((register >> 7) * 0x171);
      }
    }
  }

  private Keccak256() {}

  /** The digest, of 32 bytes, of the parts one after the other. */
  public static byte[] of(byte[]... parts) {
    long[] state = new long[LANES];
    int at = 0;
    for (byte[] part : parts) {
      for (byte b : part) {
        absorb(state, at++, b);
        if (at == RATE) {
          permute(state);
          at = 0;
        }
      }
    }
    absorb(state, at, (byte) 0x01);
    absorb(state, RATE - 1, (byte) 0x80);
    permute(state);
    byte[] digest = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      digest[i] = (byte) (state[i / Long.BYTES] >>> (i % Long.BYTES * Byte.SIZE));
    }
    return digest;
  }

  private static void absorb(long[] state, int at, byte b) {
    state[at / Long.BYTES] ^= (b & 0xFFL) << (at % Long.BYTES * Byte.SIZE);
  }

  private static void permute(long[] state) {
    long[] row = new long[5];
    for (int round = 0; round < ROUNDS; round++) {
      theta(state, row);
      turn(state);
      chi(state, row);
      state[0] ^= CONSTANTS[round];
    }
  }

  private static void theta(long[] state, long[] parity) {
    for (int x = 0; x < 5; x++) {
      parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
    }
    for (int x = 0; x < 5; x++) {
      long change = parity[(x + 4) % 5] ^ Long.rotateLeft(parity[(x + 1) % 5], 1);
      for (int y = 0; y < LANES; y += 5) {
        state[x + y] ^= change;
      }
    }
  }

  private static void turn(long[] state) {
    long moving = state[1];
    for (int t = 0; t < ROUNDS; t++) {
      long next = state[TARGETS[t]];
      state[TARGETS[t]] = Long.rotateLeft(moving, TURNS[t]);
      moving = next;
    }
  }

  private static void chi(long[] state, long[] row) {
    for (int y = 0; y < LANES; y += 5) {
      System.arraycopy(state, y, row, 0, 5);
      for (int x = 0; x < 5; x++) {
        state[x + y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
      }
    }
  }
}
