package dev.podwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.architecture.Rules.Module;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The poms say of the published modules what Maven Central and users need to know. */
class PublishedPomsTest {
    private static final String BOM = "pods-bom";

    @Test
    void the_bom_lists_each_published_module() throws Exception {
        String managed = "/project/dependencyManagement/dependencies/dependency";
        assertThat(texts(BOM, managed + "/artifactId")).containsExactlyInAnyOrderElementsOf(published());
        assertThat(texts(BOM, managed + "/version")).containsOnly("${project.version}");
        assertThat(texts(BOM, "/project/version")).isEqualTo(texts(".", "/project/version"));
    }

    @Test
    void each_published_module_is_tested_here() throws Exception {
        assertThat(PublishedModules.names()).containsExactlyInAnyOrderElementsOf(published());
        assertThat(Rules.MODULES).extracting(Module::name).containsExactlyInAnyOrderElementsOf(published());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", BOM})
    void a_pom_without_a_parent_has_what_maven_central_requires(String module) throws Exception {
        for (String required : List.of(
                "groupId",
                "artifactId",
                "version",
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/organization",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            assertThat(texts(module, "/project/" + required)).as(required).hasSize(1);
        }
    }

    @ParameterizedTest
    @FieldSource(Rules.ALL)
    void a_module_has_a_name_a_description_and_the_license(Module module) throws Exception {
        assertThat(texts(module.name(), "/project/name")).hasSize(1);
        assertThat(texts(module.name(), "/project/description")).hasSize(1);
        assertThat(Collections.list(PublishedPomsTest.class.getClassLoader().getResources("META-INF/LICENSE")))
                .anyMatch(license -> license.toString().contains("/" + module.name() + "/target/"));
    }

    /** The modules of the build that do not say that they are unpublished, without the BOM. */
    private static List<String> published() throws Exception {
        List<String> modules = new ArrayList<>(texts(".", "/project/modules/module"));
        modules.remove(BOM);
        for (String module : List.copyOf(modules)) {
            if (texts(module, "/project/properties/unpublished").contains("true")) {
                modules.remove(module);
            }
        }
        return modules;
    }

    private static List<String> texts(String module, String path)
            throws IOException, SAXException, ParserConfigurationException, XPathExpressionException {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(PublishedModules.folderOf(module).resolve("pom.xml").toFile());
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }
}
