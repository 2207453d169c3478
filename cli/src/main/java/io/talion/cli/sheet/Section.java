package io.talion.cli.sheet;

import java.util.List;

/**
 * A part of the sheet: a title, column heads, rows of as many cells, and what is said when there
 * are none.
 */
record Section(String title, List<String> heads, List<List<String>> rows, String none) {}
