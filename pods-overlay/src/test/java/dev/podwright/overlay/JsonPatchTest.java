package dev.podwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.report.Finding;
import java.util.Collections;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPatchTest {
    private static JsonPatch patch(String text) {
        return JsonPatch.of((JsonArray) Json.value(text));
    }

    /** The examples of RFC 6902, appendix A, and of RFC 6901, and what they leave open. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'foo':'bar'}               | [{'op':'add','path':'/baz','value':'qux'}]                       | {'foo':'bar','baz':'qux'}
            {'foo':['bar','baz']}       | [{'op':'add','path':'/foo/1','value':'qux'}]                     | {'foo':['bar','qux','baz']}
            {'baz':'qux','foo':'bar'}   | [{'op':'remove','path':'/baz'}]                                  | {'foo':'bar'}
            {'foo':['a','qux','b']}     | [{'op':'remove','path':'/foo/1'}]                                | {'foo':['a','b']}
            {'baz':'qux','foo':'bar'}   | [{'op':'replace','path':'/baz','value':'boo'}]                   | {'baz':'boo','foo':'bar'}
            {'foo':{'a':1,'b':2},'q':{}} | [{'op':'move','from':'/foo/b','path':'/q/c'}]                   | {'foo':{'a':1},'q':{'c':2}}
            {'foo':['all','grass','cows']} | [{'op':'move','from':'/foo/1','path':'/foo/2'}]               | {'foo':['all','cows','grass']}
            {'baz':'qux','foo':['a',2]} | [{'op':'test','path':'/baz','value':'qux'},{'op':'test','path':'/foo/1','value':2.0}] | {'baz':'qux','foo':['a',2]}
            {'foo':'bar'}               | [{'op':'add','path':'/child','value':{'grandchild':{}}}]         | {'foo':'bar','child':{'grandchild':{}}}
            {'foo':'bar'}               | [{'op':'add','path':'/baz','value':'qux','xyz':123}]             | {'foo':'bar','baz':'qux'}
            {'/':9,'~1':10}             | [{'op':'test','path':'/~01','value':10},{'op':'test','path':'/~1','value':9}] | {'/':9,'~1':10}
            {'foo':['bar']}             | [{'op':'add','path':'/foo/-','value':['abc','def']}]             | {'foo':['bar',['abc','def']]}
            {'a':1}                     | [{'op':'add','path':'/a','value':2}]                             | {'a':2}
            {'a':1}                     | [{'op':'copy','from':'/a','path':'/b'}]                          | {'a':1,'b':1}
            {'a':{'b':1}}               | [{'op':'copy','from':'','path':'/a/c'},{'op':'remove','path':'/a/b'}] | {'a':{'c':{'a':{'b':1}}}}
            {'a':1}                     | [{'op':'add','path':'','value':{'b':2}}]                         | {'b':2}
            {'a':1}                     | [{'op':'replace','path':'/a','value':null}]                      | {'a':null}
            {'':{'':1}}                 | [{'op':'remove','path':'//'}]                                    | {'':{}}
            {'a':1}                     | [{'op':'move','from':'/a','path':'/a'}]                          | {'a':1}
            {'a':[]}                    | []                                                               | {'a':[]}
            """)
    void is_applied(String original, String patch, String result) {
        assertThat(Json.text(patch(patch).apply(Json.object(original)))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'baz':'qux'}  | [{'op':'test','path':'/baz','value':'bar'}]      | patch/test [0]
            {'/':9}        | [{'op':'test','path':'/~1','value':'9'}]         | patch/test [0]
            {'foo':'bar'}  | [{'op':'add','path':'/baz/bat','value':'qux'}]   | patch/path [0]
            {'a':[1]}      | [{'op':'add','path':'/a/2','value':1}]           | patch/path [0]
            {'a':[1]}      | [{'op':'add','path':'/a/01','value':1}]          | patch/path [0]
            {'a':[1]}      | [{'op':'replace','path':'/a/-','value':1}]       | patch/path [0]
            {'a':[1]}      | [{'op':'replace','path':'/a/1','value':1}]       | patch/path [0]
            {'a':1}        | [{'op':'add','path':'/b','value':1},{'op':'remove','path':'/c'}] | patch/path [1]
            {'a':1}        | [{'op':'replace','path':'/b','value':1}]         | patch/path [0]
            {'a':1}        | [{'op':'add','path':'/b'}]                       | patch/operation [0]
            {'a':1}        | [{'op':'add','path':'b','value':1}]              | patch/operation [0]
            {'a':1}        | [{'op':'add','path':'/~2','value':1}]            | patch/operation [0]
            {'a':1}        | [{'op':'add','path':'/~','value':1}]             | patch/operation [0]
            {'a':1}        | [{'op':'spam','path':'/b'}]                      | patch/operation [0]
            {'a':1}        | [{'path':'/b'}]                                  | patch/operation [0]
            {'a':1}        | [{'op':'copy','path':'/b'}]                      | patch/operation [0]
            {'a':{'b':1}}  | [{'op':'move','from':'/a','path':'/a/b'}]        | patch/operation [0]
            {'a':1}        | [{'op':'remove','path':''}]                      | patch/operation [0]
            {'a':1}        | [1]                                              | patch/operation [0]
            {'a':1}        | [{'op':'replace','path':'','value':1}]           | patch/value
            """)
    void is_refused(String original, String patch, String problem) {
        PatchException refused =
                catchThrowableOfType(PatchException.class, () -> patch(patch).apply(Json.object(original)));
        Finding finding = refused.report().findings().get(0);
        assertThat((finding.rule() + " " + finding.path()).strip()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a':1}          | {'a':1}            | []
            {'a':1,'b':2}    | {'b':3,'c':null}   | [{'op':'remove','path':'/a'},{'op':'replace','path':'/b','value':3},{'op':'add','path':'/c','value':null}]
            {'a/b':{'~':1}}  | {'a/b':{'~':2}}    | [{'op':'replace','path':'/a~1b/~0','value':2}]
            {'a':[1,2,3]}    | {'a':[1,3]}        | [{'op':'remove','path':'/a/1'}]
            {'a':[1,3]}      | {'a':[1,2,3]}      | [{'op':'add','path':'/a/1','value':2}]
            {'a':[{'b':1},2]} | {'a':[{'b':2},2]} | [{'op':'replace','path':'/a/0/b','value':2}]
            {'a':[1,2,3,4]}  | {'a':[5,4]}        | [{'op':'replace','path':'/a/0','value':5},{'op':'remove','path':'/a/2'},{'op':'remove','path':'/a/1'}]
            {'a':[]}         | {'a':{}}           | [{'op':'replace','path':'/a','value':{}}]
            """)
    void between_two_objects(String before, String after, String patch) {
        assertThat(Json.text(JsonPatch.between(Json.object(before), Json.object(after))
                        .json()))
                .isEqualTo(patch);
    }

    @Property
    void what_is_between_two_objects_makes_one_of_the_other(
            @ForAll("objects") JsonObject before, @ForAll("objects") JsonObject after) {
        JsonPatch patch = JsonPatch.between(before, after);
        assertThat(patch.apply(before)).isEqualTo(after);
        assertThat(patch.isEmpty()).isEqualTo(before.equals(after));
    }

    @Provide
    Arbitrary<JsonObject> objects() {
        return JsonObjects.any();
    }

    @Test
    void what_a_webhook_answers() {
        Pod pod = Manifests.read("{apiVersion: v1, kind: Pod, spec: {containers: [{name: app, image: a}]}}")
                .single(Pod.class);
        Pod labelled =
                StrategicMergePatch.read("metadata: {labels: {team: shop}}").apply(pod);
        JsonPatch patch = JsonPatch.between(pod, labelled);
        assertThat(Json.text(patch.json()))
                .isEqualTo("[{'op':'add','path':'/metadata','value':{'labels':{'team':'shop'}}}]");
        assertThat(patch.apply(pod)).isEqualTo(labelled);
        assertThat(patch).hasToString("JSON Patch, array of 1");
    }

    @Test
    void a_patch_is_a_list() {
        assertThatThrownBy(() -> JsonPatch.read("{}"))
                .isInstanceOf(PatchException.class)
                .hasMessageContaining("a JSON Patch must be a list of operations, not object");
        assertThat(JsonPatch.read("- {op: remove, path: /a}").apply(Json.object("{'a':1}")))
                .isEqualTo(Json.object("{}"));
    }

    @Test
    void copies_of_copies_end() {
        String doubled = String.join(
                ",",
                Collections.nCopies(40, "{'op':'copy','from':'','path':'/a'},{'op':'copy','from':'','path':'/b'}"));
        assertThatThrownBy(() -> patch("[" + doubled + "]").apply(Json.object("{}")))
                .hasMessageContaining("copies more than 1,000,000 values");
    }

    @Test
    void has_at_most_as_many_operations_as_the_server_takes() {
        JsonArray many = JsonArray.of(Collections.nCopies(10_001, Json.object("{'op':'add','path':'/a','value':1}")));
        assertThatThrownBy(() -> JsonPatch.of(many).apply(Json.object("{}"))).hasMessageContaining("10,000");
    }
}
