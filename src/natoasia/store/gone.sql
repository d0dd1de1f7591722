-- What is not current any more is little: counted, it tells how much is, without looking at all of it.
CREATE INDEX articles_gone ON articles (number) WHERE NOT live;
CREATE INDEX documents_past ON documents (state) WHERE state <> 'current';
