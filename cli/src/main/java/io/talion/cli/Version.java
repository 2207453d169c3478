package io.talion.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** The version that the build wrote beside this class. */
final class Version {
  private Version() {}

  static String number() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      build.load(Objects.requireNonNull(in, "version.properties is packaged beside this class"));
    }
    return build.getProperty("version", "unknown");
  }
}
