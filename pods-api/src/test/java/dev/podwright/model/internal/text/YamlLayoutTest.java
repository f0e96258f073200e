package dev.podwright.model.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.ObjectSchema;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class YamlLayoutTest {

    private interface Calls {
        void on(YamlWriter out) throws IOException;
    }

    private static String yaml(Calls calls) {
        StringBuilder text = new StringBuilder();
        try {
            calls.on(new YamlWriter(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    @Test
    void no_name_of_a_field_needs_quotes() {
        for (ObjectSchema<?> schema : Schemas.all()) {
            for (Field field : schema.fields()) {
                assertThat(ScalarStyle.of(field.name())).as(field.name()).isEqualTo(ScalarStyle.PLAIN);
            }
        }
    }

    @Test
    void a_pod_looks_as_kubectl_prints_it() {
        String text = yaml(out -> {
            out.beginObject();
            out.key("apiVersion");
            out.string("v1");
            out.key("metadata");
            out.beginObject();
            out.key("name");
            out.string("web");
            out.key("labels");
            out.beginObject();
            out.key("app.kubernetes.io/name");
            out.string("web");
            out.key("on");
            out.string("yes");
            out.endObject();
            out.endObject();
            out.key("spec");
            out.beginObject();
            out.key("containers");
            out.beginArray();
            out.beginObject();
            out.key("name");
            out.string("app");
            out.key("args");
            out.beginArray();
            out.string("--port=8080");
            out.string("8080");
            out.endArray();
            out.key("ports");
            out.beginArray();
            out.beginObject();
            out.key("containerPort");
            out.number("8080");
            out.endObject();
            out.endArray();
            out.key("stdin");
            out.bool(true);
            out.endObject();
            out.beginObject();
            out.key("name");
            out.string("sidecar");
            out.endObject();
            out.endArray();
            out.key("volumes");
            out.beginArray();
            out.beginObject();
            out.key("emptyDir");
            out.beginObject();
            out.endObject();
            out.key("name");
            out.string("tmp");
            out.endObject();
            out.endArray();
            out.endObject();
            out.endObject();
        });
        assertThat(text).isEqualTo("""
                apiVersion: v1
                metadata:
                  name: web
                  labels:
                    app.kubernetes.io/name: web
                    "on": "yes"
                spec:
                  containers:
                  - name: app
                    args:
                    - --port=8080
                    - "8080"
                    ports:
                    - containerPort: 8080
                    stdin: true
                  - name: sidecar
                  volumes:
                  - emptyDir: {}
                    name: tmp
                """);
    }

    @Test
    void lists_in_lists_and_empty_ones() {
        String text = yaml(out -> {
            out.beginArray();
            out.beginArray();
            out.string("a");
            out.beginArray();
            out.endArray();
            out.beginArray();
            out.nul();
            out.number(-7);
            out.endArray();
            out.endArray();
            out.beginObject();
            out.endObject();
            out.beginObject();
            out.key("k");
            out.beginArray();
            out.endArray();
            out.key("l");
            out.beginArray();
            out.beginArray();
            out.beginObject();
            out.key("x");
            out.beginObject();
            out.key("z");
            out.bool(false);
            out.endObject();
            out.endObject();
            out.endArray();
            out.endArray();
            out.endObject();
            out.endArray();
        });
        assertThat(text).isEqualTo("""
                - - a
                  - []
                  - - null
                    - -7
                - {}
                - k: []
                  l:
                  - - x:
                        z: false
                """);
    }

    @Test
    void text_of_several_lines_is_a_block() {
        String text = yaml(out -> {
            out.beginObject();
            out.key("clip");
            out.string("#!/bin/sh\necho a: b\n");
            out.key("strip");
            out.string("a\n\n  b");
            out.key("keep");
            out.string("a\n\n");
            out.key("list");
            out.beginArray();
            out.string("x\ny\n");
            out.beginObject();
            out.key("deep");
            out.string("  x\ny");
            out.key("blankLines");
            out.string("\n\tx\n\n\n");
            out.endObject();
            out.endArray();
            out.key("onlyBreaks");
            out.string("\n \n");
            out.key("carriage");
            out.string("a\r\nb\n");
            out.key("two\nlines");
            out.number("1e3");
            out.endObject();
        });
        assertThat(text).isEqualTo("""
                clip: |
                  #!/bin/sh
                  echo a: b
                strip: |-
                  a

                    b
                keep: |+
                  a

                list:
                - |
                  x
                  y
                - deep: |2-
                      x
                    y
                  blankLines: |2+

                    \tx


                onlyBreaks: "\\n \\n"
                carriage: "a\\r\\nb\\n"
                "two\\nlines": 1e3
                """);
    }

    @Test
    void documents_are_separated_when_asked() {
        String text = yaml(out -> {
            out.string("a\nb");
            out.separator();
            out.beginObject();
            out.endObject();
            out.separator();
            out.nul();
        });
        assertThat(text).isEqualTo("""
                "a\\nb"
                ---
                {}
                ---
                null
                """);
    }

    @Test
    void a_key_too_long_for_readers_is_written_out_explicitly() {
        String key = "k".repeat(1001);
        String text = yaml(out -> {
            out.beginObject();
            out.key("m");
            out.beginObject();
            out.key(key);
            out.string("v");
            out.key("l" + key);
            out.beginArray();
            out.number(1);
            out.endArray();
            out.key("m" + key);
            out.beginObject();
            out.key("x");
            out.string("z");
            out.endObject();
            out.endObject();
            out.endObject();
        });
        assertThat(text).isEqualTo("""
                m:
                  ? %1$s
                  : v
                  ? l%1$s
                  :
                  - 1
                  ? m%1$s
                  :
                    x: z
                """.formatted(key));
    }

    @Test
    void calls_out_of_order_are_refused() {
        assertThatThrownBy(() -> yaml(out -> out.key("k"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> yaml(YamlWriter::endObject)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> yaml(YamlWriter::endArray)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> yaml(out -> {
                    out.beginObject();
                    out.string("no key");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> yaml(out -> {
                    out.beginObject();
                    out.key("k");
                    out.endObject();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> yaml(out -> {
                    out.beginObject();
                    out.endArray();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> yaml(out -> {
                    out.beginObject();
                    out.separator();
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
