package dev.podwright.model.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.ReadLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The productions of the parser's grammar. */
class ParserTest {
    @Test
    void parses_documents() {
        assertThat(events("")).isEqualTo("");
        assertThat(events("a")).isEqualTo("a");
        assertThat(events("---\n...\nb")).isEqualTo("''");
        assertThat(events("%YAML 1.1\n--- 'a'")).isEqualTo("\"a\"");
    }

    @Test
    void parses_properties() {
        assertThat(events("&x !y a")).isEqualTo("&x !y \"a\"");
        assertThat(events("!!str &x")).isEqualTo("&x tag:yaml.org,2002:str \"\"");
        assertThat(events("%TAG !e! e:\n---\n!e!f [*x]")).isEqualTo("e:f [ *x ]");
        assertThat(events("! a")).isEqualTo("! a");
    }

    @Test
    void parses_block_collections() {
        assertThat(events("- a\n-\n- - b\n")).isEqualTo("[ a '' [ b ] ]");
        assertThat(events("a: b\n? c\n? d\n: e\n")).isEqualTo("{ a b c '' d e }");
        assertThat(events("a:\n- b\n-\nc:\n")).isEqualTo("{ a [ b '' ] c '' }");
        assertThat(events("a: !x\n- b\n")).isEqualTo("{ a !x [ b ] }");
    }

    @Test
    void parses_flow_collections() {
        assertThat(events("[]")).isEqualTo("[ ]");
        assertThat(events("[a, {}, [b],]")).isEqualTo("[ a { } [ b ] ]");
        assertThat(events("[a: b, ? c : d, ? e, f: ]")).isEqualTo("[ { a b } { c d } { e '' } { f '' } ]");
        assertThat(events("{a: b, c, ? d, ? e : f, g: ,}")).isEqualTo("{ a b c '' d '' e f g '' }");
    }

    @Test
    void drops_the_token_after_a_question_mark_as_go_yaml_does() {
        assertThat(events("[? , , a]")).isEqualTo("[ { '' '' } a ]");
    }

    /** The events in one line: plain scalars as they are, and '' for an empty one. */
    private static String events(String text) {
        Cursor cursor = new Cursor((text + "\0\0").toCharArray(), 0, 1);
        Parser parser = new Parser(new Scanner(cursor, new LimitChecker(ReadLimits.defaults())));
        List<String> out = new ArrayList<>();
        while (true) {
            YamlEvent event = parser.parse();
            if (event.type() == EventType.DOCUMENT_END) {
                return String.join(" ", out);
            }
            if (event.anchor() != null) {
                out.add("&" + event.anchor());
            }
            if (event.tag() != null) {
                out.add(event.tag());
            }
            out.add(
                    switch (event.type()) {
                        case SCALAR -> scalar(event);
                        case ALIAS -> "*" + event.value();
                        case SEQUENCE_START -> "[";
                        case SEQUENCE_END -> "]";
                        case MAPPING_START -> "{";
                        case MAPPING_END -> "}";
                        case DOCUMENT_END -> throw new IllegalStateException();
                    });
        }
    }

    private static String scalar(YamlEvent event) {
        if (!event.isPlain()) {
            return '"' + event.value() + '"';
        }
        return event.value().isEmpty() ? "''" : event.value();
    }
}
