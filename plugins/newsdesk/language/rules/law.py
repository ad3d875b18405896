"""What the rules of language rest on. Where no public rule is certain, the office's own register of style is named."""

OFFICE_WORK = "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ ๒๕๒๖"
PUNCTUATION = "ราชบัณฑิตยสภา: หลักเกณฑ์การใช้เครื่องหมายวรรคตอนและเครื่องหมายอื่น ๆ และหลักเกณฑ์การเว้นวรรค"
DICTIONARY = "พจนานุกรม ฉบับราชบัณฑิตยสถาน พ.ศ. ๒๕๕๔; content/office/style.yml"
OWN = "แบบการเขียนของสำนักงาน content/office/style.yml"
READABLE = "มาตรฐานเว็บไซต์ภาครัฐ: ข้อมูลอ่านได้ด้วยทุกเครื่อง"
