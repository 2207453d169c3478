package io.talion.trace.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A running SHA-256 over UTF-8 text. Not for sharing between threads. */
public final class Sha256 {
  /** To be copied: no provider is looked for again. Nothing is ever added to it. */
  private static final MessageDigest EMPTY = fresh();

  private final MessageDigest digest = copy(EMPTY);

  /** The digest of one text as 64 hex digits. */
  public static String of(String text) {
    return new Sha256().add(text).hex();
  }

  /** Appends the UTF-8 bytes of {@code text}. */
  public Sha256 add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Appends bytes. */
  public Sha256 add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** What was added so far, as 64 hex digits; adding may go on afterwards. */
  public String hex() {
    return HexFormat.of().formatHex(copy(digest).digest());
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
    }
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
