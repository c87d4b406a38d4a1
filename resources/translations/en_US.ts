<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>GlossaryCard</name>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft page(s)</source>
            <translation>
                <numerusform>%n draft page</numerusform>
                <numerusform>%n draft pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Imports</name>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n problem</numerusform>
                <numerusform>%n problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n second(s) left</source>
            <translation>
                <numerusform>about %n second left</numerusform>
                <numerusform>about %n seconds left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Packs</name>
        <message numerus="yes">
            <source>Import {titles} with %n entry(s)?</source>
            <translation>
                <numerusform>Import {titles} with %n entry?</numerusform>
                <numerusform>Import {titles} with %n entries?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{titles} is in the library already. Bring it up to date with %n entry(s)?</source>
            <translation>
                <numerusform>{titles} is in the library already. Bring it up to date with %n entry?</numerusform>
                <numerusform>{titles} is in the library already. Bring it up to date with %n entries?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{titles} bears the id of {known}, which is in the library. Replace its pages with %n entry(s)?</source>
            <translation>
                <numerusform>{titles} bears the id of {known}, which is in the library. Replace its pages with %n entry?</numerusform>
                <numerusform>{titles} bears the id of {known}, which is in the library. Replace its pages with %n entries?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%n glossary(s)</source>
            <translation>
                <numerusform>%n glossary</numerusform>
                <numerusform>%n glossaries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n term(s)</source>
            <translation>
                <numerusform>%n term</numerusform>
                <numerusform>%n terms</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckDialog</name>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
</TS>
