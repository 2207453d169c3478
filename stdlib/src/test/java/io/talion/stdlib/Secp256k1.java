package io.talion.stdlib;

import io.talion.trace.digest.Keccak256;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Who signed: the address that an ECDSA signature over secp256k1 gives back (SEC 1, 4.1.6). */
final class Secp256k1 {
  private static final BigInteger P =
      BigInteger.TWO.pow(256).subtract(BigInteger.TWO.pow(32)).subtract(BigInteger.valueOf(977));
  private static final BigInteger N =
      hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");
  private static final Point G =
      new Point(
          hex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"),
          hex("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8"));

  private Secp256k1() {}

  private record Point(BigInteger x, BigInteger y) {}

  /** The address whose key signed the digest; empty if the signature is of nobody. */
  static Optional<String> signer(byte[] digest, BigInteger r, BigInteger s, int v) {
    if (r.signum() <= 0 || r.compareTo(N) >= 0 || s.signum() <= 0 || s.compareTo(N) >= 0) {
      return Optional.empty();
    }
    BigInteger square = r.pow(3).add(BigInteger.valueOf(7)).mod(P);
    BigInteger y = square.modPow(P.add(BigInteger.ONE).shiftRight(2), P);
    if (!y.multiply(y).mod(P).equals(square)) {
      return Optional.empty();
    }
    boolean odd = (v - 27) % 2 == 1;
    Point nonce = new Point(r, y.testBit(0) == odd ? y : P.subtract(y));
    BigInteger inverse = r.modInverse(N);
    BigInteger e = new BigInteger(1, digest).negate().mod(N);
    return Optional.ofNullable(
            add(times(nonce, s.multiply(inverse).mod(N)), times(G, e.multiply(inverse).mod(N))))
        .map(Secp256k1::address);
  }

  private static String address(Point key) {
    byte[] digest = Keccak256.of(bytes(key.x()), bytes(key.y()));
    return "0x" + "%040x".formatted(new BigInteger(1, Arrays.copyOfRange(digest, 12, 32)));
  }

  private static byte[] bytes(BigInteger number) {
    byte[] out = new byte[32];
    byte[] all = number.toByteArray();
    int size = Math.min(all.length, 32);
    System.arraycopy(all, all.length - size, out, 32 - size, size);
    return out;
  }

  private static @org.jspecify.annotations.Nullable Point times(Point p, BigInteger n) {
    Point sum = null;
    for (int bit = n.bitLength() - 1; bit >= 0; bit--) {
      sum = add(sum, sum);
      sum = n.testBit(bit) ? add(sum, p) : sum;
    }
    return sum;
  }

  /** Null is the point at infinity. */
  private static @org.jspecify.annotations.Nullable Point add(
      @org.jspecify.annotations.Nullable Point a, @org.jspecify.annotations.Nullable Point b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    boolean same = a.x().equals(b.x());
    if (same && !a.y().equals(b.y())) {
      return null;
    }
    BigInteger slope =
        same
            ? a.x().pow(2).multiply(BigInteger.valueOf(3)).multiply(inverse(a.y().shiftLeft(1)))
            : b.y().subtract(a.y()).multiply(inverse(b.x().subtract(a.x())));
    BigInteger x = slope.pow(2).subtract(a.x()).subtract(b.x()).mod(P);
    return new Point(x, slope.multiply(a.x().subtract(x)).subtract(a.y()).mod(P));
  }

  private static BigInteger inverse(BigInteger n) {
    return n.mod(P).modInverse(P);
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }
}
