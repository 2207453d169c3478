package io.talion.stdlib;

import io.talion.trace.digest.Keccak256;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What Hyperlane hashes: domains, messages, checkpoints, and the tree of messages, which has 32
 * levels and zeros where no leaf is yet.
 */
final class HyperlaneHashes {
  private static final int LEVELS = 32;

  private HyperlaneHashes() {}

  /** Bytes written as {@code 0x…}; a leading zero that is left out is put back. */
  static byte[] bytes(String hex) {
    String digits = hex.substring(2);
    return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
  }

  /** The same in 32 bytes, zeros first. */
  static byte[] word(String hex) {
    byte[] given = bytes(hex);
    byte[] out = new byte[32];
    System.arraycopy(given, 0, out, 32 - given.length, given.length);
    return out;
  }

  static String hex(byte[] bytes) {
    return "0x" + HexFormat.of().formatHex(bytes);
  }

  static byte[] four(long number) {
    return ByteBuffer.allocate(4).putInt((int) number).array();
  }

  /** The digest of a domain and a contract in it (a mailbox, or the hook that keeps the tree). */
  static byte[] domain(long domain, String contract) {
    return Keccak256.of(four(domain), word(contract), ascii("HYPERLANE"));
  }

  static byte[] message(JsonNode m) {
    byte[] body = new byte[m.get("body").size()];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) m.get("body").get(i).asInt();
    }
    return Keccak256.of(
        new byte[] {(byte) m.get("version").asInt()},
        four(m.get("nonce").asLong()),
        four(m.get("origin").asLong()),
        word(m.get("sender").asString()),
        four(m.get("destination").asLong()),
        word(m.get("recipient").asString()),
        body);
  }

  /** What a validator signs of a checkpoint; with the message's id where the checkpoint has one. */
  static byte[] checkpoint(JsonNode c) {
    byte[] domain = domain(c.get("domain").asLong(), c.get("merkle_tree_hook").asString());
    byte[] message =
        c.hasNonNull("message_id") ? word(c.get("message_id").asString()) : new byte[0];
    return Keccak256.of(
        domain, word(c.get("root").asString()), four(c.get("index").asLong()), message);
  }

  /** A digest as wallets sign it (EIP-191). */
  static byte[] signed(byte[] digest) {
    return Keccak256.of(ascii("\u0019Ethereum Signed Message:\n" + digest.length), digest);
  }

  /** The signer of a digest, by a signature of members r, s and v; empty text if of nobody. */
  static String signer(byte[] digest, JsonNode signature) {
    return Secp256k1.signer(
            signed(digest),
            new BigInteger(1, bytes(signature.get("r").asString())),
            new BigInteger(1, bytes(signature.get("s").asString())),
            signature.get("v").asInt())
        .orElse("");
  }

  /** The root that a leaf, its index and the other side of each level give. */
  static byte[] root(byte[] leaf, long index, List<byte[]> path) {
    byte[] node = leaf;
    for (int level = 0; level < path.size(); level++) {
      byte[] other = path.get(level);
      node = (index >> level & 1) == 1 ? Keccak256.of(other, node) : Keccak256.of(node, other);
    }
    return node;
  }

  /** The root of the tree of so many leaves. */
  static byte[] root(List<byte[]> leaves) {
    List<byte[]> nodes = new ArrayList<>(leaves);
    byte[] empty = new byte[32];
    for (int level = 0; level < LEVELS; level++) {
      List<byte[]> above = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i += 2) {
        above.add(Keccak256.of(nodes.get(i), i + 1 < nodes.size() ? nodes.get(i + 1) : empty));
      }
      empty = Keccak256.of(empty, empty);
      nodes = above;
    }
    return nodes.isEmpty() ? empty : nodes.get(0);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
