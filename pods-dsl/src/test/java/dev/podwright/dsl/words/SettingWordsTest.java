package dev.podwright.dsl.words;

import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import org.junit.jupiter.api.Test;

/** Names and operating systems: DNS, SELinux, Windows. */
class SettingWordsTest {

    @Test
    void dns() {
        assertYaml(
                pod().dns(d -> d.nameservers("10.0.0.10", "10.0.0.11")
                        .searches("example.com")
                        .option("edns0")
                        .option("ndots", "2")
                        .with(b -> b.addSearches("example.org"))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  dnsConfig:
                    nameservers:
                    - 10.0.0.10
                    - 10.0.0.11
                    searches:
                    - example.com
                    - example.org
                    options:
                    - name: edns0
                    - name: ndots
                      value: "2"
                """);
    }

    @Test
    void se_linux() {
        assertYaml(
                pod().seLinux(s -> s.user("u").role("r").type("container_t").level("s0:c1,c2"))
                        .seLinuxByMountOption()
                        .in("app", c -> c.seLinux(s -> s.with(b -> b.level("s0:c3,c4")))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    securityContext:
                      seLinuxOptions:
                        level: s0:c3,c4
                  securityContext:
                    seLinuxOptions:
                      user: u
                      role: r
                      type: container_t
                      level: s0:c1,c2
                    seLinuxChangePolicy: MountOption
                """);
        assertYaml(pod().seLinuxFileByFile(), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  securityContext:
                    seLinuxChangePolicy: Recursive
                """);
    }

    @Test
    void windows() {
        assertYaml(
                pod().os("windows")
                        .windows(w -> w.gmsa("web").gmsaInline("{}"))
                        .in(
                                "app",
                                c -> c.windows(w -> w.runAsUserName("ContainerUser")
                                        .hostProcess()
                                        .with(b -> b.gmsaCredentialSpecName("other")))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    securityContext:
                      windowsOptions:
                        gmsaCredentialSpecName: other
                        runAsUserName: ContainerUser
                        hostProcess: true
                  securityContext:
                    windowsOptions:
                      gmsaCredentialSpecName: web
                      gmsaCredentialSpec: "{}"
                  os:
                    name: windows
                """);
    }
}
