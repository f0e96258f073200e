package dev.podwright.model.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.ReadLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannerTest {
    @Test
    void inserts_the_tokens_of_a_simple_key_before_its_scalar() {
        assertThat(tokens("a: 1\nb:\n- x\n"))
                .containsExactly(
                        "1:0 BLOCK_MAPPING_START",
                        "1:0 KEY",
                        "1:0 SCALAR PLAIN a",
                        "1:1 VALUE",
                        "1:3 SCALAR PLAIN 1",
                        "2:0 KEY",
                        "2:0 SCALAR PLAIN b",
                        "2:1 VALUE",
                        "3:0 BLOCK_ENTRY",
                        "3:2 SCALAR PLAIN x",
                        "4:0 BLOCK_END",
                        "4:0 STREAM_END");
    }

    @Test
    void makes_a_flow_collection_a_key() {
        assertThat(tokens("[a, 'b']: \"c\""))
                .containsExactly(
                        "1:0 BLOCK_MAPPING_START",
                        "1:0 KEY",
                        "1:0 FLOW_SEQUENCE_START",
                        "1:1 SCALAR PLAIN a",
                        "1:2 FLOW_ENTRY",
                        "1:4 SCALAR SINGLE_QUOTED b",
                        "1:7 FLOW_SEQUENCE_END",
                        "1:8 VALUE",
                        "1:10 SCALAR DOUBLE_QUOTED c",
                        "1:13 BLOCK_END",
                        "1:13 STREAM_END");
    }

    @Test
    void ends_all_block_collections_with_less_indentation() {
        assertThat(tokens("- - |\n   a\n  - >\n   b\n- c\n"))
                .containsExactly(
                        "1:0 BLOCK_SEQUENCE_START",
                        "1:0 BLOCK_ENTRY",
                        "1:2 BLOCK_SEQUENCE_START",
                        "1:2 BLOCK_ENTRY",
                        "1:4 SCALAR LITERAL a\n",
                        "3:2 BLOCK_ENTRY",
                        "3:4 SCALAR FOLDED b\n",
                        "5:0 BLOCK_END",
                        "5:0 BLOCK_ENTRY",
                        "5:2 SCALAR PLAIN c",
                        "6:0 BLOCK_END",
                        "6:0 STREAM_END");
    }

    @Test
    void scans_directives_and_properties() {
        assertThat(tokens("%YAML 1.1 # c\n%TAG !e! tag:e,2000:\n--- &a !e!b *c\n...\n"))
                .containsExactly(
                        "1:0 VERSION_DIRECTIVE 1.1",
                        "2:0 TAG_DIRECTIVE !e! tag:e,2000:",
                        "3:0 DOCUMENT_START",
                        "3:4 ANCHOR a",
                        "3:7 TAG !e! b",
                        "3:12 ALIAS c",
                        "4:0 DOCUMENT_END",
                        "5:0 STREAM_END");
    }

    private static List<String> tokens(String text) {
        Scanner scanner =
                new Scanner(new Cursor((text + "\0\0").toCharArray(), 0, 1), new LimitChecker(ReadLimits.defaults()));
        List<String> out = new ArrayList<>();
        while (true) {
            Token token = scanner.peek();
            out.add(token.start().line() + ":" + token.start().column() + " " + token.type() + values(token));
            if (token.type() == TokenType.STREAM_END) {
                return out;
            }
            scanner.skip();
        }
    }

    private static String values(Token token) {
        return switch (token.type()) {
            case SCALAR -> " " + token.style() + " " + token.value();
            case ALIAS, ANCHOR, VERSION_DIRECTIVE -> " " + token.value();
            case TAG, TAG_DIRECTIVE -> " " + token.value() + " " + token.suffix();
            default -> "";
        };
    }
}
