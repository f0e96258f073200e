module dev.podwright/conformance/fields

go 1.26
