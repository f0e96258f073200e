package dev.podwright.conformance.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The apiVersion and kind of an object, as the server reads them. */
class ObjectParserTest {
    private static final String REST =
            "\"metadata\":{\"name\":\"a\"},\"spec\":{\"containers\":[{\"name\":\"a\",\"image\":\"i\"}]}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"apiVersion\":\"v1\",\"kind\":\"Pod\",",
                "\"apiVersion\":\"\",\"kind\":\"Pod\",",
                "\"apiVersion\":\"/v1\",\"kind\":\"Pod\",",
                "\"apiVersion\":\"/v1\",",
                "\"apiVersion\":\"/\",",
                "\"apiVersion\":null,\"kind\":null,",
                "\"kind\":\"\","
            })
    void is_a_pod(String type) {
        assertThat(VerdictMode.verdict("{" + type + REST)).startsWith("{\"allowed\":true,\"errors\":[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"apiVersion\":\"v2\",",
                "\"apiVersion\":\"V1\",",
                "\"apiVersion\":\"v1/\",",
                "\"apiVersion\":\"//\",",
                "\"apiVersion\":\"apps/v1\",",
                "\"apiVersion\":\"apps/v1\",\"kind\":\"Pod\",",
                "\"apiVersion\":\"/\",\"kind\":\"Pod\",",
                "\"kind\":\"pod\",",
                "\"apiVersion\":1,"
            })
    void cannot_be_read(String type) {
        assertThat(VerdictMode.verdict("{" + type + REST)).startsWith("{\"allowed\":false,\"decodeError\":");
    }
}
