package io.talion.trace.read.strict;

/**
 * Why a record of a trace does not enter an evaluation; each code has a page ({@code talion help
 * T2001}).
 */
public enum RejectionCode {
  NOT_JSON("T2001"),
  DUPLICATE_MEMBER("T2002"),
  LINE_TOO_LONG("T2003"),
  TOO_DEEP("T2004"),
  NOT_AN_OBJECT("T2005"),
  NO_KIND("T2006"),
  UNKNOWN_KIND("T2007"),
  UNKNOWN_MEMBER("T2008"),
  NO_TIME("T2009"),
  BAD_TIME("T2010"),
  MISSING_FIELD("T2011"),
  WRONG_TYPE("T2012"),
  WRONG_LENGTH("T2013"),
  OUT_OF_RANGE("T2014"),
  TOO_MANY_DIGITS("T2015"),
  EXPONENT("T2016"),
  BAD_COORDINATE("T2017"),
  INVALID_SIGNATURE("T2018"),
  UNVERIFIED_SIGNATURE("T2019"),
  HALF_WRITTEN("T2020"),
  BROKEN_COMPRESSION("T2021"),
  COMPRESSION_RATIO("T2022"),
  BAD_CSV("T2023"),
  UNKNOWN_CASE("T2024"),
  ZERO_DENOMINATOR("T2025"),
  NOT_UTF8("T2026"),
  BROKEN_PARQUET("T2027"),
  GAP("T2030"),
  NO_PARTNER("T2031"),
  BAD_IMPORT("T2032"),
  NOT_WAITING("T2033"),
  OUT_OF_TURN("T2034"),
  RETRACTION("T2035");

  private final String code;

  RejectionCode(String code) {
    this.code = code;
  }

  /** {@code T2} and three digits. */
  public String code() {
    return code;
  }
}
