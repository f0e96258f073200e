package dev.podwright.validate.internal.advice;

import java.io.IOException;
import java.nio.file.Files;

/** Generates {@code docs/rules/README.md} from the pages; runs in the folder of this module. */
final class RuleIndex {
    private RuleIndex() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(RulePage.FOLDER.resolve("README.md"), RulePage.index());
    }
}
