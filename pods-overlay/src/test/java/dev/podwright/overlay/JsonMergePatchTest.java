package dev.podwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMergePatchTest {
    /** The examples of RFC 7386, appendix A, whose target and patch are objects. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a':'b'}               | {'a':'c'}                   | {'a':'c'}
            {'a':'b'}               | {'b':'c'}                   | {'a':'b','b':'c'}
            {'a':'b'}               | {'a':null}                  | {}
            {'a':'b','b':'c'}       | {'a':null}                  | {'b':'c'}
            {'a':['b']}             | {'a':'c'}                   | {'a':'c'}
            {'a':'c'}               | {'a':['b']}                 | {'a':['b']}
            {'a':{'b':'c'}}         | {'a':{'b':'d','c':null}}    | {'a':{'b':'d'}}
            {'a':[{'b':'c'}]}       | {'a':[1]}                   | {'a':[1]}
            {'e':null}              | {'a':1}                     | {'e':null,'a':1}
            {'a':'foo'}             | {'b':{'c':null}}            | {'a':'foo','b':{}}
            {}                      | {'a':{'bb':{'ccc':null}}}   | {'a':{'bb':{}}}
            """)
    void examples_of_the_rfc(String original, String patch, String result) {
        assertThat(Json.text(JsonMergePatch.of(Json.object(patch)).apply(Json.object(original))))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a':1}                | {'a':1}                 | {}
            {'a':1}                | {}                      | {'a':null}
            {}                     | {'a':[1,null]}          | {'a':[1,null]}
            {'a':{'b':1,'c':2}}    | {'a':{'b':1,'c':3}}     | {'a':{'c':3}}
            {'a':{'b':1}}          | {'a':{}}                | {'a':{'b':null}}
            {'a':{'b':1}}          | {'a':[1]}               | {'a':[1]}
            {'a':1}                | {'a':null}              | {'a':null}
            {'a':null}             | {'a':null}              | {}
            {'a':null}             | {}                      | {'a':null}
            {}                     | {'a':null}              | {}
            """)
    void between_two_objects(String before, String after, String patch) {
        assertThat(Json.text(JsonMergePatch.between(Json.object(before), Json.object(after))
                        .json()))
                .isEqualTo(patch);
    }

    @Property
    void what_is_between_two_objects_makes_one_of_the_other(
            @ForAll("objects") JsonObject before, @ForAll("objects") JsonObject after) {
        JsonMergePatch patch = JsonMergePatch.between(before, after);
        assertThat(patch.apply(before)).isEqualTo(after);
        assertThat(patch.isEmpty()).isEqualTo(before.equals(after));
    }

    @Provide
    Arbitrary<JsonObject> objects() {
        return JsonObjects.withoutNulls();
    }

    @Test
    void patches_objects_of_the_model_and_of_others() {
        Pod pod = Manifests.read(
                        "{apiVersion: v1, kind: Pod, spec: {nodeName: a, containers: [{name: app, image: a}]}}")
                .single(Pod.class);
        Pod patched = JsonMergePatch.read("spec: {nodeName: null, hostname: b}").apply(pod);
        assertThat(Manifests.toJson(patched))
                .isEqualTo(
                        "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"spec\":{\"containers\":[{\"name\":\"app\",\"image\":\"a\"}],\"hostname\":\"b\"}}");
        assertThat(JsonMergePatch.between(pod, patched).json())
                .isEqualTo(Json.object("{'spec':{'nodeName':null,'hostname':'b'}}"));
        assertThatThrownBy(() -> JsonMergePatch.read("spec: {a: 1}").apply(pod))
                .isInstanceOf(PatchException.class)
                .hasMessageContaining("read/unknown-field");
        KubernetesObject shop = Manifests.read("{apiVersion: example.com/v1, kind: Shop, spec: {a: 1}}")
                .single(KubernetesObject.class);
        KubernetesObject named = JsonMergePatch.read("metadata: {name: shop}").apply(shop);
        assertThat(named.metadata()).extracting(each -> each.name()).isEqualTo("shop");
    }

    @Test
    void what_does_not_change_stays_the_same_value() {
        JsonObject original = Json.object("{'a':{'b':1},'c':1}");
        JsonObject patched = JsonMergePatch.read("{c: 2, a: {}}").apply(original);
        assertThat(patched.get("a")).isSameAs(original.get("a"));
        assertThat(JsonMergePatch.read("{}").apply(original)).isSameAs(original);
    }

    @Test
    void shows_no_value() {
        assertThat(JsonMergePatch.read("data: {a: c2VjcmV0}")).hasToString("JSON Merge Patch, object of 1");
    }
}
